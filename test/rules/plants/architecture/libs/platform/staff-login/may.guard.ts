// Innocent guard.
export { Injectable } from '@nestjs/common';
